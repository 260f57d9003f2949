using System.Reflection;

namespace ReviewFunctions.LocalRuntime.Discovery;

/// <summary>Where function classes are looked for: the app's assembly and those it references that know this runtime.</summary>
internal static class FunctionAssemblies
{
    private static readonly AssemblyName Runtime = typeof(FunctionAssemblies).Assembly.GetName();

    /// <summary>All classes of the app <paramref name="applicationName"/> that may hold functions.</summary>
    public static IEnumerable<Type> Types(string applicationName)
    {
        var app = Load(applicationName);
        return app.GetReferencedAssemblies().Select(Assembly.Load).Prepend(app).Where(KnowsRuntime)
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass);
    }

    private static Assembly Load(string applicationName) =>
        Assembly.GetEntryAssembly() is { } entry && entry.GetName().Name == applicationName
            ? entry
            : Assembly.Load(new AssemblyName(applicationName));

    private static bool KnowsRuntime(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(reference => reference.Name == Runtime.Name);
}
