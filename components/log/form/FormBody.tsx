'use client'

import { CitationSection } from '@/components/log/form/CitationSection'
import type { FormChoices } from '@/components/log/form/choices'
import { FigureSection } from '@/components/log/form/FigureSection'
import { LinkSection } from '@/components/log/form/LinkSection'
import { MoreSection } from '@/components/log/form/MoreSection'
import type { Form } from '@/components/log/form/useForm'
import { WhatSection } from '@/components/log/form/WhatSection'
import { WhoSection } from '@/components/log/form/WhoSection'

/** Every field of a development. Links belong to the form only when it is logged; later they are changed on its page. */
export function FormBody({
  form,
  choices,
  withLinks,
}: {
  form: Form
  choices: FormChoices
  withLinks: boolean
}) {
  return (
    <>
      <WhatSection form={form} choices={choices} />
      <WhoSection form={form} choices={choices} />
      <FigureSection form={form} choices={choices} />
      <CitationSection form={form} choices={choices} />
      {withLinks && choices.canLink ? <LinkSection form={form} choices={choices} /> : null}
      <MoreSection form={form} choices={choices} />
    </>
  )
}
