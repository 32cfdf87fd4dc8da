import type { Localized } from '@bangfu/sdk'

const EXPECTED = '{expected, select, _ {} other {, expected {expected}}}'

/** What is said of each problem of the folder of a policy, which whoever reads the files finds; sorted by code. */
export const FOLDER_MESSAGES: Readonly<Record<string, Localized>> = {
  FILE_NOT_LISTED: {
    zh: '文件{found}没有列入清单「policy.json」的「files」，里面写的都不起作用；请列入清单，或者移出这个文件夹',
    en: 'Nothing in the file {found} counts: the `files` of `policy.json` do not list it. List it, or move it away',
  },
  POLICY_FILE_TOO_LARGE: {
    zh: '文件{found}太大，没有读取；请拆成几个文件，每个不超过{expected}字节',
    en: 'Cannot read {found}: it is larger than a rule file may be, {expected} bytes',
  },
  POLICY_FILE_UNREADABLE: {
    zh: '文件{found}无法读取：{expected}',
    en: 'Cannot read {found}: {expected}',
  },
  POLICY_LINK_OUTSIDE: {
    zh: '{found}是指向本政策文件夹以外的链接；请把文件本身放进文件夹',
    en: 'Cannot open {found}: it is a link that leaves the folder of the policy',
  },
}

/** What is said of each problem of rules that are taken in from json-rules-engine, beside those of rule files; sorted by code. */
export const ENGINE_MESSAGES: Readonly<Record<string, Localized>> = {
  CONDITION_TOO_LARGE: {
    zh: '条件太大，展开后有{found}；应为{expected}',
    en: `Cannot take the condition in: written out it has {found}${EXPECTED}`,
  },
  FUNCTION_REFUSED: {
    zh: '这里是{found}；规则文件里只能写数据，不能写程序',
    en: `Unexpected {found}${EXPECTED}`,
  },
  KEY_IGNORED: {
    zh: '{found}在这里不起作用；请{expected}',
    en: `Unexpected {found}: it means nothing here${EXPECTED}`,
  },
  PARAMS_REFUSED: {
    zh: '事实不能带参数「params」；请另写一个推出的事实',
    en: `Cannot take \`params\` in${EXPECTED}`,
  },
  PATH_REFUSED: {
    zh: '不能用路径「path」，路径可以运行程序；请为它指向的内容声明一个事实',
    en: `Cannot take a \`path\` in${EXPECTED}`,
  },
  UNKNOWN_CONDITION: {
    zh: '共用条件写了{found}，没有这个条件',
    en: `Unexpected shared condition {found}${EXPECTED}`,
  },
}

/** What is said of each problem of a plugin, beside those of rule files; sorted by code. */
export const PLUGIN_MESSAGES: Readonly<Record<string, Localized>> = {
  PLUGIN_API_VERSION: {
    zh: '插件「{rule}」按插件接口第{found}版编写，这里是第{expected}版；请换用按本版编写的插件',
    en: 'Cannot use the plugin `{rule}`: it was written for version {found} of the plugin API, and this is version {expected}',
  },
  PLUGIN_CAPABILITY: {
    zh: '插件「{rule}」的「capabilities」与它带来的内容不一致：{found}；应为{expected}',
    en: 'The `capabilities` of the plugin `{rule}` are not what it brings: {found}, expected {expected}',
  },
  PLUGIN_NOT_ALLOWED: {
    zh: '插件不能有{found}；应为{expected}',
    en: 'A plugin may not have {found} here, expected {expected}',
  },
  PLUGIN_NOT_SEEN: {
    zh: '插件用到了{found}，但没有列入「sees」；应为{expected}',
    en: 'A plugin sees {found} without saying so, expected {expected}',
  },
}
