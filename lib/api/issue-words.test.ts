import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import './endpoint'

const said = (schema: z.ZodType, given: unknown) =>
  schema.safeParse(given).error?.issues.map(({ message }) => message)

describe('what is wrong with a field', () => {
  it.each([
    [z.strictObject({ a: z.string() }), {}, 'This is needed: give text.'],
    [z.strictObject({ a: z.strictObject({}) }), {}, 'This is needed: give a group of fields.'],
    [z.string(), 4, 'This should be text, not a number.'],
    [z.number(), 'four', 'This should be a number, not text.'],
    [z.number().int(), 1.5, 'This should be a whole number, not a number.'],
    [z.array(z.string()), null, 'This should be a list, not empty (null).'],
    [z.string().min(1), '', 'Write something here; it may not be empty.'],
    [z.string().min(8), 'abc', 'Write at least 8 characters.'],
    [z.string().max(3), 'abcd', 'This is too long: shorten it to 3 characters or fewer.'],
    [z.number().min(1), 0, 'This is too low: the least is 1.'],
    [z.number().max(200), 201, 'This is too high: the most is 200.'],
    [z.array(z.string()).max(1), ['a', 'b'], 'These are too many: give at most 1 entry.'],
    [z.enum(['a', 'b']), 'c', 'Choose one of a, b.'],
    [z.literal('a'), 'c', 'Only a is taken here.'],
    [z.strictObject({}), { b: 1 }, 'There is no field b here: leave it out, or correct its name.'],
    [z.uuid(), 'x', 'This is not an id.'],
    [z.iso.date(), 'x', 'Write the date as YYYY-MM-DD.'],
  ])('%# says what to do', (schema, given, sentence) => {
    expect(said(schema, given)).toEqual([sentence])
  })

  it('leaves a schema its own words', () => {
    expect(said(z.string('Give the title.'), 4)).toEqual(['Give the title.'])
  })
})
