package io.registryacl.examples;

import java.util.List;

/**
 * A part of the story.
 *
 * @param title what it is about
 * @param text what to know before its scenes
 * @param scenes what happens, in order
 */
record Chapter(String title, String text, List<Scene> scenes) {

    static Chapter of(String title, String text, Scene... scenes) {
        return new Chapter(title, text, List.of(scenes));
    }
}
