/** Carries a {@link Problem} through promises inside this folder. */
export class ProblemError extends Error {
    constructor(problem) {
        super(problem.code);
        this.problem = problem;
    }
}
