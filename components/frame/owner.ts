/** The account that is signed in here, as the frame has it; empty where there is no frame. */
export function draftOwner(): string {
  return document.querySelector<HTMLElement>('main[data-owner]')?.dataset['owner'] ?? ''
}
