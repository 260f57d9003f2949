using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace ReviewFunctions.LocalRuntime.Admin;

/// <summary>What <c>GET /admin/host/status</c> tells.</summary>
internal sealed class HostStatus(IHostEnvironment environment, TimeProvider time)
{
    private static readonly string Version =
        typeof(HostStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private readonly long _started = time.GetTimestamp();

    public Report Now() =>
        new(environment.ApplicationName, "Running", Version, (long)time.GetElapsedTime(_started).TotalMilliseconds);

    /// <param name="Id">The app's name.</param>
    /// <param name="State">Always <c>Running</c>: in any other state nothing answers.</param>
    /// <param name="Version">The runtime's version.</param>
    /// <param name="ProcessUptime">In milliseconds.</param>
    internal sealed record Report(string Id, string State, string Version, long ProcessUptime);
}
