import 'server-only'
import { bind, gives, reads } from '@/lib/core/bind'
import { forecastsContract } from './contract'
import { getCalibration } from './queries/calibration'
import { getForecastsFile } from './queries/file'

export const forecastsRouter = bind(forecastsContract, {
  getCalibration: reads(getCalibration),
  getForecastsFile: gives(getForecastsFile),
})
