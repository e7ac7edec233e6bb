import styles from './Ratings.module.css'

const x = (rating: number) => 85 + rating * 36

/** Values on the scale from −2 to +2; equal ones are stacked, the mean is a stroke. */
export function RatingDots({
  values,
  mean,
  label,
}: {
  values: number[]
  mean: number | null
  label: string
}) {
  const below = (value: number, at: number) => values.slice(0, at).filter((other) => other === value).length
  return (
    <svg className={styles.dots} viewBox="0 0 170 30" role="img" aria-label={label}>
      {[-2, -1, 0, 1, 2].map((rating) => (
        <line key={rating} x1={x(rating)} x2={x(rating)} y1={22} y2={rating === 0 ? 12 : 26} />
      ))}
      <line x1={x(-2)} x2={x(2)} y1={24} y2={24} />
      {values.map((value, at) => (
        <circle key={at} cx={x(value)} cy={18 - 7 * Math.min(2, below(value, at))} r={4} />
      ))}
      {mean === null ? null : <line className={styles.mean} x1={x(mean)} x2={x(mean)} y1={20} y2={29} />}
    </svg>
  )
}
