import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { companyHostOfEmail, isSharedHost } from './websites.ts';

describe('a host that is shared', () => {
  it('is a provider of e-mail or a place for pages, with its subdomains', () => {
    for (const host of [
      'gmail.com',
      'yahoo.co.jp',
      'hotmail.fr',
      'gmx.at',
      'linkedin.com',
      'de.linkedin.com',
      'facebook.com',
      't-online.de',
    ])
      assert.ok(isSharedHost(host), host);
    for (const host of [
      'foo.com',
      'yahoo.example.com',
      'notgmail.com',
      'linkedin.com.example.org',
      'mygmx.de',
      'yahoo.museum',
    ])
      assert.ok(!isSharedHost(host), host);
  });

  it('names no company of a person who has an address there', () => {
    assert.equal(companyHostOfEmail('Jane@Acme.COM'), 'acme.com');
    assert.equal(companyHostOfEmail('jane@mail.acme.com'), 'mail.acme.com');
    for (const address of ['jane@GMAIL.com', 'jane@yahoo.com.br', 'jane@qq.com', 'jane@acme.1'])
      assert.equal(companyHostOfEmail(address), '', address);
  });
});
