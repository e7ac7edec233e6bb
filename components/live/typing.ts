/** Whether somebody is in the middle of something that must not move: writing, choosing, or a sheet is open. */
export function isBusy(): boolean {
  const active = document.activeElement
  if (active?.matches('textarea, select, [contenteditable="true"]')) return true
  if (active?.matches('input:not([type="checkbox"]):not([type="radio"]):not([type="button"])')) return true
  if (document.querySelector('dialog:modal, [popover]:popover-open, [data-writing]')) return true
  return [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].some(
    ({ value }) => value !== '',
  )
}
