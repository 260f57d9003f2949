using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
/// <remarks>The worker's members for tracing, binding data, retries and features are left out: the app does not use them.</remarks>
public abstract class FunctionContext
{
    /// <summary>The invocation's own id.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The function's id, the same in every run of the app.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The container's scope for this invocation.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What parts of one invocation share.</summary>
    [SuppressMessage("Usage", "CA2227", Justification = "The worker's signature.")]
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Fires when the client has gone or the time for stopping is over.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;
}
