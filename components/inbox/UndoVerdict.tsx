import { Button } from '@mantine/core'
import { KeyHint } from '@/components/ui/KeyHint'

/** Takes the last verdict back; nothing where there is none. */
export function UndoVerdict({ canUndo, onUndo }: { canUndo: boolean; onUndo: () => void }) {
  return canUndo ? (
    <Button size="xs" variant="subtle" onClick={onUndo} rightSection={<KeyHint keys="z" silent />}>
      Undo
    </Button>
  ) : null
}
