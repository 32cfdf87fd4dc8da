/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * The page as somebody uses it: fields by their labels, as they are read, and the decision by its parts.
 *
 * @param {Page} page
 */
export const drive = (page) => {
  const form = page.locator('form')
  const decision = page.locator('#decision')

  /** @param {Locator} within @param {string} label */
  const group = (within, label) => within.getByRole('group', { name: label }).first()

  return {
    page,
    form,
    decision,
    /** @param {string} name a section of the form, by its heading */
    section: (name) =>
      form.locator('details.section').filter({ has: page.getByRole('heading', { name, exact: true }) }),
    /** @param {number} number a member, counted from 1 */
    member: (number) =>
      form
        .locator('details.item')
        .filter({ has: page.locator(`[id^="at:members[${number - 1}]."]`) })
        .first(),
    /** @param {Locator} within @param {string} label @param {string} text */
    type: (within, label, text) =>
      within
        .getByRole('textbox', { name: label })
        .or(within.getByRole('combobox', { name: label }))
        .first()
        .fill(text),
    /** @param {Locator} within @param {string} label @param {string} option */
    select: (within, label, option) =>
      within.getByRole('combobox', { name: label }).first().selectOption({ label: option }),
    /** @param {Locator} within @param {string} label @param {string} answer */
    answer: (within, label, answer) => group(within, label).getByRole('radio', { name: answer, exact: true }).check(),
    group,
    /** @param {string} key what the decision has under it: `classification` */
    part: (key) => decision.locator(`.sections .${key} dd`),
    /** @param {string} code @param {string} person */
    line: (code, person) => decision.locator(`.measures > li[data-code="${code}"][data-for="${person}"]`),
    /** @param {string} id the outcome of a program */
    program: (id) => decision.locator(`[data-program="${id}"] .outcome`).first(),
    /** @param {string} tier what is pending with a tier */
    pendingWith: (tier) => decision.locator(`section[data-group="${tier}"]`),
  }
}

/** @typedef {ReturnType<typeof drive>} Driver */
