'use client'

import { useMantineColorScheme } from '@mantine/core'
import styles from './ColorMode.module.css'

const MODES = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Light, dark, or as the system has it. Kept in this browser. Renders only what is known there, so keep it out of the first HTML. */
export function ColorMode() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={styles.modes}>
      <legend className="visually-hidden">Colours</legend>
      {MODES.map((mode) => (
        <label key={mode.value} className={styles.mode}>
          <input
            type="radio"
            name="color-mode"
            className="visually-hidden"
            checked={colorScheme === mode.value}
            onChange={() => setColorScheme(mode.value)}
          />
          <span>{mode.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
