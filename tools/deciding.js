/**
 * The code that decides results: pure, every branch walked by its own tests, tried by mutation. Two rooms, the schema, and of the review
 * what plans from tables (its words and lines are judged elsewhere).
 */
export const DECIDING_SOURCES = [
  "src/{core,tables,schema}/**/*.ts",
  "src/review/{unit-files,cluster,rubric-version}.ts",
  "src/review/steps/board/plan.ts",
  "src/review/steps/collect/{plan,admit,checker-files,rows,conflicts}.ts",
  "src/review/steps/overview/{plan,report,read-file}.ts",
];
