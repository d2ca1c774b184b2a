package io.registryacl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds what a user of some sources sees and reads nothing about. */
final class Undocumented {

    private static final String COMMENT = "a comment";

    private final DocTrees documents;
    private final List<String> missing = new ArrayList<>();

    private Undocumented(DocTrees documents) {
        this.documents = documents;
    }

    /** Returns a line for each fault, such as {@code IpPrefix.parse lacks @return}. */
    static List<String> in(List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        Undocumented search = new Undocumented(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            search.inUnit(unit);
        }
        return ImmutableList.copyOf(search.missing);
    }

    private void inUnit(CompilationUnitTree unit) {
        TreePath root = new TreePath(unit);
        if (unit.getModule() != null) {
            require("module", Set.of(COMMENT), said(new TreePath(root, unit.getModule())));
        } else if (unit.getTypeDecls().isEmpty()) {
            require(unit.getPackageName().toString(), Set.of(COMMENT), said(new TreePath(root, unit.getPackage())));
        }
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared && isVisible(declared.getModifiers())) {
                inType(new TreePath(root, declared), declared);
            }
        }
    }

    private void inType(TreePath path, ClassTree type) {
        require(type.getSimpleName().toString(), neededBy(type), said(path));
        boolean constructed = false;
        for (Tree member : type.getMembers()) {
            constructed |= isConstructor(member);
            if (!isComponent(member, type) && isVisible(member, type)) {
                inMember(new TreePath(path, member), member, type);
            }
        }
        if (type.getKind() == Tree.Kind.CLASS && !constructed) {
            missing.add(type.getSimpleName() + " lacks a constructor of its own, with a comment");
        }
    }

    private void inMember(TreePath path, Tree member, ClassTree owner) {
        if (member instanceof ClassTree nested) {
            inType(path, nested);
        } else if (member instanceof MethodTree method) {
            if (!overrides(method) && !isCanonicalConstructor(method, owner)) {
                require(owner.getSimpleName() + "." + method.getName(), neededBy(method), said(path));
            }
        } else if (member instanceof VariableTree field) {
            require(owner.getSimpleName() + "." + field.getName(), Set.of(COMMENT), said(path));
        }
    }

    private void require(String name, Set<String> needed, Set<String> said) {
        for (String part : Sets.difference(needed, said)) {
            missing.add(name + " lacks " + part);
        }
    }

    private static Set<String> neededBy(ClassTree type) {
        Set<String> needed = new LinkedHashSet<>();
        needed.add(COMMENT);
        for (TypeParameterTree parameter : type.getTypeParameters()) {
            needed.add("@param <" + parameter.getName() + ">");
        }
        for (Tree member : type.getMembers()) {
            if (isComponent(member, type)) {
                needed.add("@param " + ((VariableTree) member).getName());
            }
        }
        return needed;
    }

    private static Set<String> neededBy(MethodTree method) {
        Set<String> needed = new LinkedHashSet<>();
        needed.add(COMMENT);
        for (TypeParameterTree parameter : method.getTypeParameters()) {
            needed.add("@param <" + parameter.getName() + ">");
        }
        for (VariableTree parameter : method.getParameters()) {
            needed.add("@param " + parameter.getName());
        }
        if (!isConstructor(method) && !method.getReturnType().toString().equals("void")) {
            needed.add("@return");
        }
        for (Tree thrown : method.getThrows()) {
            needed.add("@throws " + thrown);
        }
        return needed;
    }

    /** What the comment at a place speaks of; nothing if there is none. */
    private Set<String> said(TreePath path) {
        Set<String> said = new LinkedHashSet<>();
        DocCommentTree comment = documents.getDocCommentTree(path);
        if (comment != null) {
            if (!comment.getFirstSentence().isEmpty()) {
                said.add(COMMENT);
            }
            Stream.concat(comment.getFirstSentence().stream(), comment.getBlockTags().stream())
                    .filter(tag -> !tag.toString().isBlank())
                    .map(Undocumented::subject)
                    .forEach(said::add);
        }
        return said;
    }

    private static String subject(DocTree tag) {
        if (tag instanceof ParamTree param) {
            return param.isTypeParameter() ? "@param <" + param.getName() + ">" : "@param " + param.getName();
        }
        if (tag instanceof ThrowsTree exception) {
            return "@throws " + exception.getExceptionName();
        }
        return tag.getKind() == DocTree.Kind.RETURN ? "@return" : "";
    }

    private static boolean isVisible(Tree member, ClassTree owner) {
        ModifiersTree modifiers;
        if (member instanceof ClassTree type) {
            modifiers = type.getModifiers();
        } else if (member instanceof MethodTree method) {
            modifiers = method.getModifiers();
        } else if (member instanceof VariableTree field) {
            modifiers = field.getModifiers();
        } else {
            return false;
        }
        boolean openByNature = owner.getKind() == Tree.Kind.INTERFACE || owner.getKind() == Tree.Kind.ANNOTATION_TYPE;
        return isVisible(modifiers) || (openByNature && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private static boolean isVisible(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    /** The parser shows the components of a record as its only fields that are not static. */
    private static boolean isComponent(Tree member, ClassTree owner) {
        return owner.getKind() == Tree.Kind.RECORD
                && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static boolean isConstructor(Tree member) {
        return member instanceof MethodTree method && method.getReturnType() == null;
    }

    /** The constructor that takes the components, which are documented where they are declared. */
    private static boolean isCanonicalConstructor(MethodTree method, ClassTree owner) {
        return isConstructor(method)
                && owner.getKind() == Tree.Kind.RECORD
                && names(method.getParameters().stream())
                        .equals(names(owner.getMembers().stream().filter(member -> isComponent(member, owner))));
    }

    private static List<String> names(Stream<? extends Tree> variables) {
        return variables
                .map(variable -> ((VariableTree) variable).getName().toString())
                .toList();
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
}
