import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linkedinHandle } from './linkedin-handles.ts';

it('a LinkedIn handle is taken from the address of a profile; other addresses stay', () => {
  const handles = [
    ['jane-doe-123', 'jane-doe-123'],
    ['https://www.linkedin.com/in/jane-doe-123/', 'jane-doe-123'],
    ['http://linkedin.com/in/jane-doe-123?trk=x', 'jane-doe-123'],
    ['de.linkedin.com/in/jane-doe-123', 'jane-doe-123'],
    ['https://www.linkedin.com/in/jane-doe-123/de', 'jane-doe-123'],
    ['https://www.linkedin.com/in/zo%C3%AB-doe', 'zoë-doe'],
    ['https://www.linkedin.com/in/50%25', '50%25'],
    ['https://www.linkedin.com/in/bad%zz', 'bad%zz'],
    ['/in/jane-doe', 'jane-doe'],
    [
      'https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH',
      'https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH',
    ],
    ['https://www.linkedin.com/pub/jane-doe/1/2a/3b4', 'https://www.linkedin.com/pub/jane-doe/1/2a/3b4'],
    ['https://example.com/in/jane', 'https://example.com/in/jane'],
    ['', ''],
  ] as const;
  for (const [text, handle] of handles) {
    assert.equal(linkedinHandle(text), handle);
    assert.equal(linkedinHandle(handle), handle);
  }
});
