import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPlainHost, websiteHost } from './website-host.ts';

describe('the host of a website', () => {
  it('is what is left without scheme, www, path and port, in small letters', () => {
    const websites = [
      ['foo.com', 'foo.com'],
      ['http://www.Foo.com/x', 'foo.com'],
      ['HTTPS://WWW.FOO.COM:8443/?q#f', 'foo.com'],
      ['foo.com#top', 'foo.com'],
      ['//foo.com/', 'foo.com'],
      ['https:foo.com', 'foo.com'],
      ['http://https://foo.com', 'foo.com'],
      ['foo.com.', 'foo.com'],
      ['shop.foo.co.uk', 'shop.foo.co.uk'],
      ['www.com', 'www.com'],
      ['Müller-Söhne.de', 'müller-söhne.de'],
      ['xn--mller-kva.de', 'xn--mller-kva.de'],
      ['例え.テスト', '例え.テスト'],
      ['foo_bar.com', 'foo_bar.com'],
      [`${'a.'.repeat(2_000)}com`, `${'a.'.repeat(2_000)}com`],
    ] as const;
    for (const [text, host] of websites) assert.equal(websiteHost(text), host, text);
  });

  it('is none for what is no website', () => {
    const others = [
      '',
      'foo',
      'Foo Inc.',
      'N.A.',
      'jane@foo.com',
      'https://www.',
      '.com',
      'foo..com',
      '1.2.3.4',
      'foo.c',
      '-',
      `${'a.'.repeat(1_000_000)}com`,
    ];
    for (const text of others) assert.equal(websiteHost(text), '', text.slice(0, 50));
  });

  const texts = fc.string({
    unit: fc.constantFrom(
      'foo',
      'A',
      '.',
      'www.',
      'com',
      '-',
      'https://',
      '/',
      ':',
      '8',
      'ü',
      '@',
      ' ',
      'xn--',
    ),
    maxLength: 8,
  });

  it('is its own host', () => {
    fc.assert(fc.property(texts, (text) => assert.equal(websiteHost(websiteHost(text)), websiteHost(text))));
  });

  it('is seen to be one without change only where there is none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (isPlainHost(text)) assert.equal(websiteHost(text), text);
      }),
      { numRuns: 2_000 },
    );
    for (const text of ['foo.com', 'foo-bar.co.uk', '3m.com']) assert.ok(isPlainHost(text));
  });
});
