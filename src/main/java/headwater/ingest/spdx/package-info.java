/// SPDX documents: 2.x as JSON, YAML, tag-value, RDF/XML and XML, and 3.0 as JSON-LD. Every notation fills one model, one
/// place makes the graph of it. May import ingest, ingest.yaml, model, progress.
@NullMarked
package headwater.ingest.spdx;

import org.jspecify.annotations.NullMarked;
