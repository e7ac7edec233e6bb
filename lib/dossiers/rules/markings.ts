/** What a marking may be: TLP 2.0, lowest first. */
export const markings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
