/** Kinds as forms offer them. */
export type FormKinds = readonly { code: string; label: string }[]
