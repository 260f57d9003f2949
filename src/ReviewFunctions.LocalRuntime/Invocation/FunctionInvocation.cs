using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>One run of a function and everything that its parameters can be bound to.</summary>
internal sealed class FunctionInvocation(FunctionDefinition function, IServiceProvider services, CancellationToken cancel) : FunctionContext
{
    private string? _id;
    private IDictionary<object, object>? _items;

    /// <remarks>Made when it is asked for, since most functions never do.</remarks>
    public override string InvocationId => _id ??=
        Guid.CreateVersion7(InstanceServices.GetRequiredService<TimeProvider>().GetUtcNow()).ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition { get; } = function;

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override CancellationToken CancellationToken { get; } = cancel;

    public HttpRequest? Request { get; init; }

    public TimerInfo? Timer { get; init; }
}
