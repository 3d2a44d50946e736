import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isEmailAddress, readEmail } from './email-addresses.ts';

describe('a field of e-mail addresses', () => {
  it('gives the first that is one, as it is written, and what else there is', () => {
    const fields = [
      ['Jane.Doe@Example.com', 'Jane.Doe@Example.com', ''],
      ['mailto:jane@example.com', 'jane@example.com', ''],
      ['MAILTO:jane@example.com?subject=Hi', 'jane@example.com', ''],
      ['Jane Doe <jane@example.com>', 'jane@example.com', ''],
      ['"Doe; Jane" <jane@example.com>', 'jane@example.com', ''],
      ['<jane@example.com>', 'jane@example.com', ''],
      ['jane@example.com; doe@example.com', 'jane@example.com', 'doe@example.com'],
      [
        'jane@example.com,doe@example.com,j@example.com',
        'jane@example.com',
        'doe@example.com; j@example.com',
      ],
      ['jane@example.com; jane@example.com', 'jane@example.com', ''],
      ['jane; doe@example.com', 'doe@example.com', 'jane'],
      ['jane@example.com;', 'jane@example.com', ''],
      ['call me', '', 'call me'],
      ['jane@; doe@', '', 'jane@; doe@'],
    ] as const;
    for (const [text, address, others] of fields)
      assert.deepEqual(readEmail(text), { address, others }, text);
  });

  it('is read the same when only its address is left', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b.c', '@', '.', '-', ';', ',', '<', '>', ' ', 'mailto:'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const { address } = readEmail(text);
        if (address !== '') assert.deepEqual(readEmail(address), { address, others: '' });
      }),
    );
  });
});

describe('an e-mail address', () => {
  it('has one @ and a domain with a dot', () => {
    const addresses = [
      'a@b.co',
      'jane+x@sub.example.com',
      "o'neil@example.com",
      'jörg@müller.de',
      'a@1.travel',
      'a_b@x-y.io',
    ];
    for (const text of addresses) assert.ok(isEmailAddress(text), text);
    const others = [
      '',
      'jane',
      '@example.com',
      'jane@',
      'jane@example',
      'jane@.com',
      'jane@example.',
      'jane@example..com',
      'jane@-example.com',
      'jane@example-.com',
      'ja ne@example.com',
      'jane@exam ple.com',
      'a@b@c.com',
      'jane@example.c',
      'jane,doe@example.com',
      `${'a'.repeat(65)}@example.com`,
      `a@${'b'.repeat(250)}.com`,
    ];
    for (const text of others) assert.ok(!isEmailAddress(text), text);
  });
});
