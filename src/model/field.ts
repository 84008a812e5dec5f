// Whether what a person typed can stand in a field; the patterns are those of schemas/common.schema.json.

/** A test that a typed text passes or fails. */
export type FieldTest = (text: string) => boolean

export const isName: FieldTest = (text) => text.trim() !== '' && text.length <= 200 && !/[\n\t]/u.test(text)

export const isText: FieldTest = (text) => text.trim() !== '' && text.length <= 2000

export const isSignerId: FieldTest = (text) => /^[a-z0-9][a-z0-9._-]{0,62}(@[a-z0-9][a-z0-9.-]{0,62})?$/u.test(text)

export const isRegion: FieldTest = (text) => /^[1-9][0-9]{5}$/u.test(text)
