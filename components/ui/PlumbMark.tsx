/** The mark of the house: a plumb line, which shows how far a wall has moved. */
export function PlumbMark({ height = 20, className }: { height?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 10 24"
      height={height}
      width={(height * 10) / 24}
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5 0v15" stroke="currentColor" strokeWidth="1.8" />
      <path d="M1 14.4h8v2.5L5 24l-4-7.1Z" fill="currentColor" />
    </svg>
  )
}
