import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalizePlace } from '../text/normalize-place.ts';
import { namesOfArea, namesOfCity } from './city-names.ts';

describe('namesOfCity', () => {
  test('are all names of the city, whichever is given, itself first', () => {
    assert.deepEqual(namesOfCity('new york'), ['new york', 'new york city', 'nyc']);
    assert.deepEqual(namesOfCity('nyc'), ['nyc', 'new york', 'new york city']);
    assert.deepEqual(namesOfCity('munchen'), ['munchen', 'munich', 'muenchen']);
  });

  test('of a city with one name are that name', () => {
    assert.deepEqual(namesOfCity('san diego'), ['san diego']);
    assert.deepEqual(namesOfCity(''), ['']);
  });

  test('are normalized, and mutual', () => {
    for (const name of ['new york', 'washington', 'frankfurt', 'the hague', 'kyiv']) {
      const names = namesOfCity(name);
      assert.ok(names.length > 1, name);
      for (const other of names) {
        assert.equal(normalizePlace(other), other);
        assert.deepEqual(new Set(namesOfCity(other)), new Set(names));
      }
    }
  });
});

describe('namesOfArea', () => {
  test('are the names of the city', () => {
    assert.deepEqual(namesOfArea('saint louis'), ['saint louis']);
    assert.deepEqual(namesOfArea('nyc'), ['nyc', 'new york', 'new york city']);
  });

  test('are the cities of an area with a name of its own, and back', () => {
    assert.deepEqual(namesOfArea('dfw'), ['dfw', 'dallas', 'fort worth']);
    assert.deepEqual(namesOfArea('dallas'), ['dallas', 'dfw']);
    assert.deepEqual(namesOfArea('bay area'), ['bay area', 'san francisco', 'sf']);
  });
});
