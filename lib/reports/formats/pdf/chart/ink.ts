/** Colours of the charts on paper: the same values as the design's, see template/theme.typ. */
export const ink = {
  text: '#1b1f24',
  soft: '#5c6570',
  line: '#e3e6ea',
  axis: '#aab2bb',
  after: '#1f4f82',
  before: '#9db3c9',
  threshold: '#b33a08',
  series: ['#0072b2', '#b86e00', '#8a4f9e', '#3d6b4f', '#d0450b', '#5c6570'],
} as const

/** Width of the text block in pt: a chart fills it exactly. */
export const chartWidth = 439
