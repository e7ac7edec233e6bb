/** `development.revised` in words. */
export const typeInWords = (type: string): string => type.replace('.', ' ').replaceAll('-', ' ')
