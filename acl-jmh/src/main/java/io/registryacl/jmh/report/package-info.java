/**
 * Turns the results of a run of JMH into a table of ratios and a chart.
 *
 * <p>Knows no benchmark: a parameter names the contenders, another one may be the scale of the chart.
 */
@NullMarked
package io.registryacl.jmh.report;

import org.jspecify.annotations.NullMarked;
