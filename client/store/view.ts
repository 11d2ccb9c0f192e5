import {
  clearFacets,
  close,
  type FacetValue,
  hide as hidden,
  type Point,
  pin as pinned,
  switchFacet,
  unhideAll,
  unpinAll,
} from '../model/workspace.ts';
import { act } from './act.ts';

/** What the user does to the view that needs nothing from the server. */
export const pin = (id: string, at: Point) => void act((workspace) => pinned(workspace, id, at));
export const hide = (id: string) => void act((workspace) => hidden(workspace, id));
export const collapse = (id: string) => void act((workspace) => close(workspace, id));
export const showHidden = () => void act(unhideAll);
export const letGo = () => void act(unpinAll);
export const setFacet = (value: FacetValue, on: boolean) =>
  void act((workspace) => switchFacet(workspace, value, on));
export const showFiltered = () => void act(clearFacets);
