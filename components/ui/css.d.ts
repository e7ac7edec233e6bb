import 'react'

declare module 'react' {
  /** Custom properties are how a component hands a value to its style module. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
