'use client'

import dynamic from 'next/dynamic'

// The chart library is large: it comes after the words and tables, and only on this page.
/** Bars of one kind. */
export const CountsChart = dynamic(() => import('./CountsChart').then((module) => module.CountsChart), {
  ssr: false,
  loading: () => <div style={{ height: 131 }} />,
})
/** Figures with their ranges. */
export const FiguresChart = dynamic(() => import('./FiguresChart').then((module) => module.FiguresChart), {
  ssr: false,
  loading: () => <div style={{ height: 300 }} />,
})
