import { Page } from '@/components/frame/Page'
import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { DriftStrip } from '@/components/drift/DriftStrip'
import { dateInWords } from '@/components/ui/dates'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { BaselineRow, BaselineWhole } from '@/lib/baselines/contract'
import type { DriftLine } from '@/lib/drift/contract'
import { Article } from './article/Article'
import { BaselineFacts } from './BaselineFacts'
import { Chooser } from './Chooser'
import { Desk } from './desk/Desk'
import { Legend } from './Legend'
import { Margin } from './margin/Margin'
import { WorldSlider } from './slider/WorldSlider'
import { VersionBar } from './versions/VersionBar'

export type BaselineRoomProps = {
  dossierKey: string
  can: readonly string[]
  baselines: BaselineRow[]
  baseline: BaselineWhole
  line: DriftLine
  threads: AnnotationThread[]
  clocks: Clocks
}

/** The text set as a page, its claims in the margin, and the world date under it. */
export function BaselineRoom({
  dossierKey,
  can,
  baselines,
  baseline,
  line,
  threads,
  clocks,
}: BaselineRoomProps) {
  const strip = (
    <DriftStrip
      numbers={baseline.drift}
      since={dateInWords(baseline.publishedOn)}
      termsHref={withClocks(`/dossiers/${dossierKey}/claims`, clocks)}
    >
      <BaselineFacts version={baseline.version} />
    </DriftStrip>
  )
  const isNewest = baseline.version.number === baseline.versions.at(-1)?.number
  const stops = line.points.map(({ on, drift, coverage }) => ({ on, drift, coverage }))
  return (
    <Page width="full" strip={strip}>
      <Chooser
        room="baseline"
        dossierKey={dossierKey}
        baselines={baselines}
        shown={baseline.id}
        clocks={clocks}
        mayAdd={can.includes('baseline.write')}
      />
      <VersionBar
        dossierKey={dossierKey}
        baseline={baseline}
        clocks={clocks}
        mayAdd={can.includes('baseline.write')}
      />
      <Desk
        dossierKey={dossierKey}
        baselineId={baseline.id}
        can={{
          claim: isNewest && can.includes('claim.write'),
          note: isNewest && can.includes('annotation.place'),
        }}
        article={<Article baseline={baseline} />}
        legend={<Legend claims={baseline.claims} />}
        margin={
          <Margin
            baseline={baseline}
            threads={threads}
            dossierKey={dossierKey}
            clocks={clocks}
            canPlace={can.includes('annotation.place')}
            canModerate={can.includes('annotation.moderate')}
            mayDraw={isNewest && can.includes('claim.write')}
          />
        }
      />
      <WorldSlider stops={stops} clocks={clocks} />
    </Page>
  )
}
