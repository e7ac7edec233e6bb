import { use } from 'react'
import { PanelContext } from '@/components/trends/frame/panel-context'
import type { AxisLine } from '@/lib/trends/rules/axis-lines'

const none: AxisLine[] = []

/** The days that every axis of time marks: the baseline's and the tripwires'. */
export const useAxisLines = (): readonly AxisLine[] => use(PanelContext)?.lines.all ?? none
