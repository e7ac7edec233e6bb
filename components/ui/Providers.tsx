'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { Toasts } from '@/components/ui/Toasts'
import { COLOR_MODE_KEY, cssVariables, theme } from '@/components/ui/theme'
import '@/components/ui/withoutEval'

const colorMode = localStorageColorSchemeManager({ key: COLOR_MODE_KEY })

/**
 * Theme, colour mode and toasts for everything below. The nonce of the first answer is kept: the document's policy stays that of the
 * first load, and a later refresh brings a newer nonce that the browser would refuse.
 */
export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  const [firstNonce] = useState(nonce ?? '')
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorMode}
      defaultColorScheme="auto"
      getStyleNonce={() => firstNonce}
      deduplicateInlineStyles
    >
      {children}
      <Toasts />
    </MantineProvider>
  )
}
