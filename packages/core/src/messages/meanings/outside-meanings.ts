import type { Localized } from '@bangfu/sdk'

/** What the code of a problem of a policy's folder means, in the order of the documentation. */
export const FOLDER_MEANINGS: Readonly<Record<string, Localized>> = {
  FILE_NOT_LISTED: {
    zh: '警告：文件夹里有一个规则文件没有列入清单，里面写的都不起作用',
    en: 'A warning: the folder holds a rule file that the manifest does not list, so that nothing in it counts',
  },
  POLICY_LINK_OUTSIDE: {
    zh: '清单列的是一个链接，指向文件夹以外的文件',
    en: 'The manifest lists a link to a file outside the folder',
  },
  POLICY_FILE_UNREADABLE: {
    zh: '清单列的文件无法读取：不是文件，或没有权限',
    en: 'The manifest lists what cannot be read: no file, or one that may not be opened',
  },
  POLICY_FILE_TOO_LARGE: {
    zh: '清单列的文件太大，没有读取',
    en: 'The manifest lists a file that is too large to be read',
  },
}

/** What the code of a problem of rules of json-rules-engine means, in the order of the documentation. */
export const ENGINE_MEANINGS: Readonly<Record<string, Localized>> = {
  PATH_REFUSED: { zh: '条件里有「path」：路径可以运行程序', en: 'A condition has a `path`, which can run code' },
  PARAMS_REFUSED: { zh: '条件里有「params」', en: 'A condition has `params`' },
  FUNCTION_REFUSED: { zh: '规则里有函数', en: 'A rule holds a function' },
  UNKNOWN_CONDITION: { zh: '没有这个共用条件', en: 'No shared condition of that name' },
  CONDITION_TOO_LARGE: {
    zh: '共用条件展开后太大',
    en: 'A condition is too large once shared conditions are written out',
  },
  KEY_IGNORED: {
    zh: '警告：这一项在这里不起作用',
    en: 'A warning: a key that means nothing here',
  },
}

/** What the code of a problem of a plugin means, in the order of the documentation. */
export const PLUGIN_MEANINGS: Readonly<Record<string, Localized>> = {
  PLUGIN_API_VERSION: {
    zh: '插件是按插件接口的另一版编写的',
    en: 'The plugin was written for another version of the plugin API',
  },
  PLUGIN_CAPABILITY: {
    zh: '插件带来的内容没有在「capabilities」里声明，或者声明了却没有带来',
    en: 'The plugin brings what `capabilities` does not declare, or declares what it does not bring',
  },
  PLUGIN_NOT_SEEN: {
    zh: '插件的函数用到一个没有列入「sees」的事实',
    en: 'A function of the plugin needs a fact that `sees` does not list',
  },
  PLUGIN_NOT_ALLOWED: {
    zh: '插件的规则文件改动了已有的内容，或者写到了自己的位置以外',
    en: 'A rule file of the plugin changes what is there, or adds something outside of its own place',
  },
}
