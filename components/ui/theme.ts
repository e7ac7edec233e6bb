import { createTheme, defaultVariantColorsResolver } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#eef4fa',
  '#dbe7f2',
  '#b7cfe6',
  '#8ab8e8',
  '#5f97cf',
  '#3f7ab5',
  '#2f69a5',
  '#1f4f82',
  '#1f4f82',
  '#163c65',
]
const dark: MantineColorsTuple = [
  '#e7eaee',
  '#c8ced5',
  '#a8b1bb',
  '#929ca7',
  '#404852',
  '#2a3037',
  '#191d22',
  '#121519',
  '#0e1114',
  '#0a0c0e',
]
const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#eef0f3',
  '#e3e6ea',
  '#d5dae0',
  '#c6cdd5',
  '#636d78',
  '#56606b',
  '#414a53',
  '#2c333a',
  '#1b1f24',
]

/** Filled things take the accent and its own text colour in either mode; Mantine works the contrast out for the light mode only. */
const variantColors: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled' || (input.color && input.color !== 'accent')) return usual
  return {
    ...usual,
    background: 'var(--accent-fill)',
    hover: 'var(--accent-fill-hover)',
    color: 'var(--on-accent)',
  }
}

/** Mantine in the language of the house: one accent, small radii, our faces, no shadows but the one for floating things. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  variantColorResolver: variantColors,
  colors: { accent, dark, gray },
  white: '#ffffff',
  black: '#1b1f24',
  fontFamily: "'Inter Variable', 'Inter stand-in', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono', ui-monospace, monospace",
  headings: {
    fontFamily: "'Source Serif 4 Variable', 'Serif stand-in', Georgia, serif",
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', fw: 550 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm', iconColor: 'var(--on-accent)' } },
    Radio: { defaultProps: { size: 'sm', iconColor: 'var(--on-accent)' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
  },
})

const shared = {
  '--mantine-line-height': '1.5',
  '--mantine-color-body': 'var(--desk)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--contradicts-ink)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-accent-filled': 'var(--accent-fill)',
  '--mantine-color-accent-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-light-hover': 'var(--accent-tint-hover)',
  '--mantine-color-accent-outline-hover': 'var(--accent-tint)',
  '--mantine-color-accent-light': 'var(--accent-tint)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent)',
}

/** Points Mantine's own variables at our tokens, so that a colour is written in one place only (tokens.css). */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })

/** Where the chosen colour mode is kept; the script in the head and the provider must agree on it. */
export const COLOR_MODE_KEY = 'plumbline-color-mode'
