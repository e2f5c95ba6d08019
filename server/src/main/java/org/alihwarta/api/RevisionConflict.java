package org.alihwarta.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A story was changed from a revision that is not its newest; the answer carries both, so that the sender can put them together. */
final class RevisionConflict extends ErrorResponseException {
    /**
     * @param expected the revision that the sender changed
     * @param current the newest
     */
    RevisionConflict(StoryView expected, StoryView current) {
        super(HttpStatus.CONFLICT, problem(expected, current), null);
    }

    private static ProblemDetail problem(StoryView expected, StoryView current) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "The story is at revision " + current.revision() + ", the change was made from revision "
                        + expected.revision() + ": put the change into \"current\" and send it with that revision");
        problem.setProperty("expected", expected);
        problem.setProperty("current", current);
        return problem;
    }
}
