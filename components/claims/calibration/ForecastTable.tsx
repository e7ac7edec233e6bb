import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import { Tag } from '@/components/ui/Tag'
import type { Forecast } from '@/lib/forecasts/contract'
import { brierWords, OUTCOME } from './words'
import styles from './Calibration.module.css'

type Props = { dossierKey: string; forecasts: Forecast[]; clocks: Clocks }

function Came({ dossierKey, forecast, clocks }: { forecast: Forecast } & Omit<Props, 'forecasts'>) {
  const { outcome, on, by, ref } = forecast
  const { word, meaning, tone, shape } = OUTCOME[outcome]
  return (
    <>
      <Tag {...{ tone, shape }} title={meaning}>
        {word}
      </Tag>
      <span className={styles.by}>
        {on ? dateInWords(on) : null}{' '}
        {by ? (
          <RefMono href={withClocks(`/dossiers/${dossierKey}/log/${by}`, clocks)}>{by}</RefMono>
        ) : outcome === 'overdue' ? (
          <a href={withClocks(`/dossiers/${dossierKey}/claims/${ref}`, clocks)}>
            say what came of it<span className="visually-hidden">: {ref}</span>
          </a>
        ) : null}
      </span>
    </>
  )
}

/** Every forecast with what came of it and its score. */
export function ForecastTable({ dossierKey, forecasts, clocks }: Props) {
  return (
    <TableFrame caption="Forecasts" captionHidden minWidth={760} stack>
      <thead>
        <tr>
          <th scope="col">Forecast</th>
          <th scope="col">Said as</th>
          <th scope="col">Horizon</th>
          <th scope="col">What came of it</th>
          <th scope="col" data-number>
            Brier
          </th>
        </tr>
      </thead>
      <tbody>
        {forecasts.map((forecast) => (
          <tr key={forecast.ref} data-claim={forecast.ref}>
            <th scope="row" className={styles.statement}>
              <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${forecast.ref}`, clocks)}>
                {forecast.ref}
              </RefMono>{' '}
              {forecast.statement}
            </th>
            <td className={forecast.word ? undefined : styles.soft} data-label="Said as">
              {forecast.word ?? 'no word'}
            </td>
            <td className={styles.day} data-label="Horizon">
              {forecast.horizon ? dateInWords(forecast.horizon) : '–'}
            </td>
            <td data-label="What came">
              <Came {...{ dossierKey, forecast, clocks }} />
            </td>
            <td data-number data-label="Brier">
              {brierWords(forecast.brier)}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
