import type { ListDescription } from '@bangfu/core'
import type { JSX } from 'preact'
import { newItem } from './blank-item.ts'
import { Problems, useProblems } from './field-parts.tsx'
import { Fields } from './fields.tsx'
import { useView } from '../view.ts'
import type { BlockModel, ItemModel } from './form-model.ts'
import type { ItemValue, Presence, Update } from './form-value.ts'
import { itemId, itemWords } from './item-name.ts'
import { PresenceChoice } from './presence-choice.tsx'

interface PartProps {
  readonly item: ItemValue
  /** The path of the thing with its dot, `members[0].`; nothing for the household. */
  readonly prefix: string
  readonly onChange: (update: Update) => void
}

const setPresence =
  (id: string, presence: Presence): Update =>
  (old) => ({ ...old, presences: { ...old.presences, [id]: presence } })

/** The facts of a block; where the block need not be there, only once somebody says that it is. */
export function Block({ block, facts, item, prefix, onChange }: BlockModel & PartProps): JSX.Element {
  const { locale } = useView()
  const path = `${prefix}${block.key}`
  const presence = item.presences[block.id]
  const fields = <Fields facts={facts} prefix={`${path}.`} item={item} onChange={onChange} />
  if (block.absent !== 'none') return fields
  return (
    <div class="block">
      <PresenceChoice
        path={path}
        label={block.label[locale]}
        presence={presence}
        onChoose={(chosen) => onChange(setPresence(block.id, chosen))}
      />
      {presence === 'present' && fields}
    </div>
  )
}

interface ListProps extends PartProps {
  readonly list: ListDescription
  readonly inner: ItemModel
}

type Items = readonly ItemValue[]

/** The things of a list, each with its form, to be added and taken away. */
export function List({ list, inner, item, prefix, onChange }: ListProps): JSX.Element {
  const { names, locale, text } = useView()
  const label = list.label[locale]
  const path = `${prefix}${list.key}`
  const problems = useProblems(path, label)
  const items = item.lists[list.scope] ?? []
  const setItems = (update: (old: Items) => Items): void =>
    onChange((old) => {
      const next = update(old.lists[list.scope] ?? [])
      const lists = { ...old.lists, [list.scope]: next }
      // With the last one goes the answer that there are any: that there are none is for somebody to say.
      return list.required
        ? { ...old, lists }
        : setPresence(list.scope, next.length > 0 ? 'present' : 'blank')({ ...old, lists })
    })
  const add = (): void => setItems((old) => [...old, newItem(inner, old, list.idKey)])
  const choose = (chosen: Presence): void => {
    if (chosen === 'present' && items.length === 0) add()
    else onChange(setPresence(list.scope, chosen))
  }
  const presence = list.required ? 'present' : item.presences[list.scope]
  return (
    <div class="block">
      {!list.required && <PresenceChoice path={path} label={label} presence={presence} onChoose={choose} />}
      {presence === 'present' && (
        <>
          {items.map((one, index) => {
            const name = text.item(label, itemId(one, list) ?? String(index + 1))
            const title = [name, ...itemWords(one, inner, names, locale)].join(' · ')
            const change = (update: Update): void =>
              setItems((old) => old.map((each) => (each.key === one.key ? update(each) : each)))
            const remove = (): void => setItems((old) => old.filter(({ key }) => key !== one.key))
            return (
              <details key={one.key} class="item" open>
                <summary>{title}</summary>
                <ItemForm model={inner} item={one} prefix={`${path}[${index}].`} onChange={change} />
                <button type="button" class="quiet remove" onClick={remove}>
                  {text.remove(name)}
                </button>
              </details>
            )
          })}
          <button type="button" class="add" onClick={add}>
            {text.add(label)}
          </button>
        </>
      )}
      <Problems texts={problems} id={`${path}:problem`} />
    </div>
  )
}

/** The form of one thing of a list: its facts, its blocks, its lists. */
function ItemForm({ model, ...part }: PartProps & { readonly model: ItemModel }): JSX.Element {
  return (
    <>
      <Fields facts={model.facts} {...part} />
      {model.blocks.map((block) => (
        <Block key={block.block.id} {...block} {...part} />
      ))}
      {model.lists.map(({ list, item: inner }) => (
        <List key={list.scope} list={list} inner={inner} {...part} />
      ))}
    </>
  )
}
