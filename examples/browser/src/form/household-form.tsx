import type { ComponentChildren, JSX } from 'preact'
import { Fields } from './fields.tsx'
import { placeId, useView } from '../view.ts'
import type { ItemModel } from './form-model.ts'
import type { ItemValue, Update } from './form-value.ts'
import { Block, List } from './item-form.tsx'

/** Blocks that are kept on file and that nothing is decided by: at the end, and folded. Others are shown as declared. */
const KEPT_ONLY = ['spending', 'hardship', 'helper']

interface SectionProps {
  readonly title: string
  readonly path: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

function Section({ title, path, open = true, children }: SectionProps): JSX.Element {
  return (
    <details class="section" open={open} id={placeId(path)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}

interface HouseholdProps {
  readonly model: ItemModel
  readonly item: ItemValue
  readonly onChange: (update: Update) => void
}

/** The form of a household: a section for each part that the policy declares. */
export function HouseholdForm({ model, item, onChange }: HouseholdProps): JSX.Element {
  const { locale, text } = useView()
  const part = { item, prefix: '', onChange }
  const blocks = model.blocks.map((block) => {
    const { key, label, id } = block.block
    const isKept = KEPT_ONLY.includes(key)
    const section = (
      <Section key={id} title={label[locale]} path={key} open={!isKept}>
        <Block {...block} {...part} />
      </Section>
    )
    return { isKept, section }
  })
  return (
    <>
      <Section title={text.basics} path="">
        <Fields facts={model.facts} {...part} />
      </Section>
      {blocks.filter(({ isKept }) => !isKept).map(({ section }) => section)}
      {model.lists.map(({ list, item: inner }) => (
        <Section key={list.scope} title={list.label[locale]} path={list.key}>
          <List list={list} inner={inner} {...part} />
        </Section>
      ))}
      {blocks.filter(({ isKept }) => isKept).map(({ section }) => section)}
    </>
  )
}
