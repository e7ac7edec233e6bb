import 'server-only'
import { bind, reads } from '@/lib/core/bind'
import { forecastsContract } from './contract'
import { getCalibration } from './queries/calibration'

export const forecastsRouter = bind(forecastsContract, { getCalibration: reads(getCalibration) })
