import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { render } from 'preact'
import { App } from './app.tsx'

const root = document.getElementById('app')
// Without its types: the page is made from what the policy declares, whichever policy that is.
if (root !== null) render(<App policy={createPolicy({ files: panjin2019.files })} />, root)
