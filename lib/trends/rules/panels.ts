/** The panels of the trends by the names that addresses, dashboards, files and notes know them by, in the order of a list of all. */
export const panels = {
  period: { word: 'Over time', width: 'whole' },
  kinds: { word: 'By kind', width: 'whole' },
  compare: { word: 'Periods compared', width: 'whole' },
  intensity: { word: 'Intensity', width: 'whole' },
  logging: { word: 'Logging', width: 'whole' },
  grid: { word: 'Year by month', width: 'half' },
  matrix: { word: 'Who towards whom', width: 'half' },
  saydo: { word: 'Say and do', width: 'whole' },
  claims: { word: 'Claims', width: 'whole' },
  map: { word: 'Map', width: 'whole' },
  timeline: { word: 'Timeline', width: 'whole' },
  records: { word: 'Records', width: 'whole' },
  figures: { word: 'Figures', width: 'half' },
  money: { word: 'Money', width: 'half' },
} as const satisfies Record<string, { word: string; width: 'whole' | 'half' }>

export type PanelName = keyof typeof panels
export const panelNames = Object.keys(panels) as [PanelName, ...PanelName[]]

/** What the trends open with before anybody arranges them: how much, of what, how large, when in the year, who, and the records. */
export const usualPanels: readonly PanelName[] = [
  ...(['period', 'kinds', 'figures', 'money', 'grid', 'matrix', 'records'] as const),
]

/** The panels that have an axis of time: the baseline's date and the tripwires stand on it. */
const timePanels: ReadonlySet<string> = new Set<PanelName>([
  ...(['period', 'kinds', 'intensity', 'logging', 'grid', 'claims', 'timeline', 'figures', 'money'] as const),
])
export const isTimePanel = (name: string): boolean => timePanels.has(name)

export const isPanel = (name: string): name is PanelName => Object.hasOwn(panels, name)

/** The panels whose numbers the server counts as well, so that they can be taken as a file. */
export const filePanels = [
  ...([
    'period',
    'kinds',
    'compare',
    'intensity',
    'logging',
    'saydo',
    'claims',
    'grid',
    'matrix',
    'timeline',
    'map',
    'records',
    'figures',
    'money',
  ] as const),
] as const satisfies PanelName[]
export type FilePanel = (typeof filePanels)[number]

export const isFilePanel = (name: string): name is FilePanel => filePanels.some((one) => one === name)
