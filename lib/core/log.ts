import 'server-only'
import pino from 'pino'

/** The process's log: JSON lines on stdout, never a secret. */
export const log = pino({
  level: process.env['PLUMBLINE_LOG'] ?? 'info',
  base: null,
  redact: [
    'password',
    'token',
    'authorization',
    'cookie',
    '*.password',
    '*.token',
    '*.authorization',
    '*.cookie',
  ],
})
