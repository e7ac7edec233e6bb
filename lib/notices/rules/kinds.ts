/** What somebody can be told of. */
export const noticeKinds = [
  'mention',
  'reply',
  'note',
  'resolved',
  'reopened',
  'owner',
  'released',
  'link-proposed',
  'link-accepted',
  'link-rejected',
  'tripped',
  'expired',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

/** Whether going to what it is about is all that it asks for. A mention waits for an answer, or to be set aside. */
export const isReadByGoing = (kind: NoticeKind): boolean => kind !== 'mention'
