import type { Measure } from '../contract/measure.js';
import type { ItemState } from './item-controller.js';
import type { ReactiveElement } from 'lit';
/** A module of its own: most meters show a measure, and a page without pledges never asks for it. */
export declare function followSigned(host: ReactiveElement): typeof orSigned;
/**
 * Where no measure has an id, a pledge may: how many have signed is a measure too. Only the pledge's title
 * and its count are looked at, and not through the feed, which would hand the rest to its form as checked.
 */
declare function orSigned(state: ItemState<Measure>): ItemState<Measure>;
export {};
