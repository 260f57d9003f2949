using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Discovery;

/// <summary>A function as its method declares it.</summary>
internal sealed class DiscoveredFunction(string name, MethodInfo method, HttpTriggerAttribute? http, TimerTriggerAttribute? timer)
    : FunctionDefinition
{
    private const int IdLength = 32;

    public override string Name { get; } = name;

    public override string EntryPoint { get; } = $"{method.DeclaringType?.FullName}.{method.Name}";

    public override string PathToAssembly => Method.Module.FullyQualifiedName;

    public override string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{EntryPoint} {Name}")))[..IdLength];

    public MethodInfo Method { get; } = method;

    public HttpTriggerAttribute? Http { get; } = http;

    public TimerTriggerAttribute? Timer { get; } = timer;

    /// <summary>The reason why this function cannot run, as an error that names it.</summary>
    public InvalidOperationException Refused(string reason) => new($"The function '{Name}' ({EntryPoint}) {reason}.");
}
