using System.Reflection;

namespace ReviewFunctions.LocalHost;

/// <summary>What the host calls itself.</summary>
internal static class HostVersion
{
    /// <summary>The assembly's version, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(HostVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
