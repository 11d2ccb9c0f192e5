/** An entity to be placed, with the room that it and its label take. */
export interface ArrangeNode {
  id: string;
  /** Diameter of the shape. */
  size: number;
  labelWidth: number;
  labelHeight: number;
  /** Where it stands now, if anywhere. */
  at: { x: number; y: number } | null;
  /** It stays where it stands. */
  fixed: boolean;
}
export interface ArrangeEdge {
  id: string;
  source: string;
  target: string;
  /** Width of its label. */
  labelWidth: number;
}
export interface ArrangeTask {
  nodes: ArrangeNode[];
  edges: ArrangeEdge[];
  /** The part of the window that the map is to fill. */
  room: { width: number; height: number };
}
export type Positions = Record<string, { x: number; y: number }>;
