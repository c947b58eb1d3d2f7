// Everything here is an improvement: each page works without it.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll
} from 'govuk-frontend'
import { guardForms } from './form-guard.js'
import { askBeforeActing } from './confirm.js'
import { warnBeforeTheEnd } from './idle.js'
import { pickFromLists } from './pick.js'
import { usePasskeys } from './passkeys.js'
import { uploadAtOnce } from './uploads.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const characterCount = {
  i18n: {
    charactersUnderLimit: { other: 'Còn được nhập %{count} ký tự' },
    charactersAtLimit: 'Đã đủ số ký tự cho phép',
    charactersOverLimit: { other: 'Thừa %{count} ký tự' },
    textareaDescription: { other: 'Được nhập tối đa %{count} ký tự' }
  }
}

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component)
}
createAll(CharacterCount, characterCount)
guardForms()
askBeforeActing()
pickFromLists()
uploadAtOnce()
warnBeforeTheEnd()
usePasskeys()
document.querySelector('form[data-ntm-at-once]')?.requestSubmit()
