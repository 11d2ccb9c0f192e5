// Proves that the engine answers.
// @returns one: integer
RETURN 1 AS one
