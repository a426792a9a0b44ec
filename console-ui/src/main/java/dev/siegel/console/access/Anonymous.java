package dev.siegel.console.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page for whom has not signed in yet. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Anonymous {}
