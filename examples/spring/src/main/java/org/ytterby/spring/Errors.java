package org.ytterby.spring;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as {@code application/problem+json} (RFC 9457). What is ours to mend goes to the log and not to the caller. */
@RestControllerAdvice
final class Errors extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final String SECONDS = "1";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(refused.status(), String.valueOf(refused.getMessage()));
    problem.setTitle(refused.status().getReasonPhrase());
    if (!refused.faults().isEmpty()) {
      problem.setProperty(
          "problems", refused.faults().stream().map(Fault::members).toList());
    }
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(refused.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, SECONDS);
    }
    return response.body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(Exception e) {
    LOG.error("A request failed", e);
    return refused(
        Refused.because(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "the service failed on this request, and its log says why: take the shipment as not checked"));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<ProblemDetail> answer = refused(Refused.faulty(ImmutableList.of(
        Fault.ofParameter(e.getParameterName(), "", "is needed and is not there"))));
    return ResponseEntity.status(answer.getStatusCode())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(answer.getBody());
  }
}
