import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'

const { img: _, input: __, ...attributes } = defaultSchema.attributes ?? {}

/**
 * What may stand in a note. No pictures, which would be fetched from wherever an author says as soon as somebody reads; links only to the
 * web and to mail.
 */
const SCHEMA = {
  ...defaultSchema,
  attributes,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source'].includes(name),
  ),
  protocols: { href: ['http', 'https', 'mailto'] },
}

/** A person's own words as markdown (GitHub's), without anything that could act: no markup, no script, no pictures. */
export default function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[[remarkGfm, { singleTilde: false }]]}
      rehypePlugins={[[rehypeSanitize, SCHEMA]]}
      components={{
        a: ({ href, children }) => (
          <a href={href} rel="noreferrer nofollow" target="_blank">
            {children}
          </a>
        ),
        // A note is no page: its headings are no part of the page's outline.
        ...Object.fromEntries(
          (['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name) => [
            name,
            ({ children }: { children?: ReactNode }) => (
              <p>
                <strong>{children}</strong>
              </p>
            ),
          ]),
        ),
      }}
    >
      {text}
    </ReactMarkdown>
  )
}
