namespace Knowledge.Generator.Model;

/// <summary>One resource as its declaration says it.</summary>
/// <remarks>
/// Everything in this folder is compared by value to find out whether anything must be written again. A member added here must
/// be equatable and must hold no symbol, syntax, location or compilation; a test walks the graph to see to that.
/// </remarks>
public sealed record ResourceModel(
    string Name,
    string Plural,
    string Namespace,
    string Module,
    string Summary,
    Equatable<string> Declared,
    Equatable<Equatable<string>> Identities,
    Equatable<Equatable<string>> Indexes,
    Equatable<FieldModel> Fields,
    Equatable<RelationModel> Relations,
    Equatable<CalculationModel> Calculations,
    Equatable<ActionModel> Actions)
{
    /// <summary>What runs on rows that match.</summary>
    public Equatable<TriggerModel> Triggers { get; init; } = Equatable<TriggerModel>.Empty;

    /// <summary>What runs by the clock.</summary>
    public Equatable<ScheduleModel> Schedules { get; init; } = Equatable<ScheduleModel>.Empty;

    /// <summary>What can be subscribed to beside all changes.</summary>
    public Equatable<SubscriptionModel> Subscriptions { get; init; } = Equatable<SubscriptionModel>.Empty;

    /// <summary>Whether a destroyed record stays in the table.</summary>
    public bool IsSoftDeleted { get; init; }

    /// <summary>Whether the author wrote who may.</summary>
    public bool HasPolicies { get; init; }

    /// <summary>Whether it holds a secret that is shown once.</summary>
    public bool IsShownOnce { get; init; }

    /// <summary>The table of states.</summary>
    public Equatable<TransitionModel> Transitions { get; init; } = Equatable<TransitionModel>.Empty;

    /// <summary>The methods that run around actions.</summary>
    public Equatable<HookModel> Hooks { get; init; } = Equatable<HookModel>.Empty;

    /// <summary>The full name for references from generated code.</summary>
    public string FullName => Namespace.Length == 0 ? $"global::{Name}" : $"global::{Namespace}.{Name}";

    /// <summary>The start of its generated files' names.</summary>
    public string FileName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>Whether the author, or a class above, has written a member of that name.</summary>
    public bool Declares(string member) => Declared.Contains(member);
}

/// <summary>What sort of value a field or argument holds.</summary>
public enum ValueKind
{
    /// <summary>A number, a truth value, a time, a key.</summary>
    Scalar,

    /// <summary>A text.</summary>
    Text,

    /// <summary>One of a set of names; stored as its name.</summary>
    Enum,

    /// <summary>A type of the author's that parses from text; stored as that text.</summary>
    ValueObject,

    /// <summary>A record of values; stored as JSON.</summary>
    Embedded,

    /// <summary>A list of scalars, texts, enums or embedded records.</summary>
    List,

    /// <summary>None of these: on an action's parameter it is a service to inject.</summary>
    Other,
}

/// <summary>A C# type as generated code writes it.</summary>
/// <param name="Name">The full name without a question mark.</param>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="IsNullable">Whether it may be absent.</param>
/// <param name="Entry">For a list, the full name of its entries' type.</param>
/// <param name="EntryIsEnum">For a list, whether its entries are enums.</param>
/// <param name="EntryIsEmbedded">For a list, whether its entries are embedded records.</param>
public sealed record TypeModel(
    string Name, ValueKind Kind, bool IsNullable, string? Entry = null, bool EntryIsEnum = false, bool EntryIsEmbedded = false)
{
    /// <summary>The embedded record that it is, or a list of; null when it is none.</summary>
    public string? Embedded => Kind == ValueKind.Embedded ? Name : EntryIsEmbedded ? Entry : null;

    /// <summary>The type as written in code, with its question mark.</summary>
    public string Code => IsNullable ? Name + "?" : Name;
}

/// <summary>The bounds of a value.</summary>
public sealed record ConstraintModel(string? MinLength, string? MaxLength, string? Min, string? Max, string? Pattern, string? PatternMessage)
{
    public static ConstraintModel None { get; } = new(null, null, null, null, null, null);
}

/// <summary>A stored value.</summary>
public sealed record FieldModel(
    string Name, string Summary, TypeModel Type, ConstraintModel Constraint, FieldTraits Traits)
{
    /// <summary>Whether an index serves the lists that are filtered or sorted by it.</summary>
    public bool IsIndexed { get; init; }
}

/// <summary>What is special about a field.</summary>
[Flags]
public enum FieldTraits
{
    None = 0,
    Unique = 1,
    Immutable = 2,
    Filter = 4,
    Sort = 8,
    Sensitive = 16,
    Unrecorded = 32,
}

/// <summary>A relation to another resource.</summary>
/// <param name="Name">The property.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Target">The other resource's full name.</param>
/// <param name="TargetName">The other resource's own name.</param>
/// <param name="Kind">Which of the two points to the other, and how many do.</param>
/// <param name="IsOptional">Whether it may point to none.</param>
/// <param name="Inverse">The property on the other side, if there is one.</param>
/// <param name="InverseIsOne">Whether the other side sees one record there, and not a list.</param>
/// <param name="IsSound">Whether there is a table to point to; if not, only the members that the author's code needs are written.</param>
/// <param name="Through">What lies between, when many belong to many.</param>
public sealed record RelationModel(
    string Name,
    string Summary,
    string Target,
    string TargetName,
    RelationKind Kind,
    bool IsOptional,
    string? Inverse,
    bool InverseIsOne,
    bool IsSound,
    ThroughModel? Through = null)
{
    /// <summary>Whether a right within the record pointed to is a right to this one.</summary>
    public bool IsScope { get; init; }

    /// <summary>Whether it is a list.</summary>
    public bool IsMany => Kind is RelationKind.HasMany or RelationKind.ManyToMany;

    /// <summary>Whether the key of the other is a column here.</summary>
    public bool IsStored => Kind == RelationKind.BelongsTo;
}

/// <summary>A value computed by an expression, from arguments when it is a method.</summary>
public sealed record CalculationModel(string Name, string Summary, TypeModel Type, FieldTraits Traits, Equatable<ParameterModel> Parameters);

/// <summary>An action.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Kind"><c>Create</c>, <c>Update</c>, <c>Destroy</c>, <c>Read</c> or <c>Action</c>.</param>
/// <param name="GraphName">The GraphQL field.</param>
/// <param name="Summary">What it does.</param>
/// <param name="IsAsync">Whether it returns a task.</param>
/// <param name="Parameters">The method's parameters.</param>
/// <param name="IsSound">Whether the method can be called; if not, everything but the call is written.</param>
public sealed record ActionModel(
    string Method, string Kind, string GraphName, string Summary, bool IsAsync, Equatable<ParameterModel> Parameters, bool IsSound)
{
    /// <summary>Whether agents are offered it as a tool.</summary>
    public bool IsForAgents { get; init; }

    /// <summary>Whether what it does makes no event.</summary>
    public bool IsUnrecorded { get; init; }

    /// <summary>Whether it is for destroyed records alone.</summary>
    public bool OnDeleted { get; init; }

    /// <summary>The stored members whose values tell that a record exists already; empty when it always makes a new one.</summary>
    public Equatable<string> Upsert { get; init; } = Equatable<string>.Empty;

    /// <summary>Whether an update describes its change instead of doing it.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>The GraphQL field that runs it on many records; null when there is none.</summary>
    public string? BulkName { get; init; }

    /// <summary>What an action without a record answers, if it can be shown.</summary>
    public ResultModel? Result { get; init; }

    /// <summary>Whether an action without a record promises to change nothing.</summary>
    public bool IsQuery { get; init; }

    public IEnumerable<ParameterModel> Arguments => Parameters.Where(parameter => parameter.Role == ParameterRole.Argument);
}

/// <summary>Where an action's parameter gets its value from.</summary>
public enum ParameterRole
{
    /// <summary>From whoever calls the action.</summary>
    Argument,

    /// <summary>It is the actor.</summary>
    Actor,

    /// <summary>It cancels the action.</summary>
    Cancellation,

    /// <summary>It is the query that a read action narrows.</summary>
    Query,

    /// <summary>From the container.</summary>
    Service,
}

/// <summary>A parameter of an action.</summary>
public sealed record ParameterModel(
    string Name, string Summary, TypeModel Type, ParameterRole Role, ConstraintModel Constraint, string? Default);

/// <summary>The one module of a project.</summary>
public sealed record ModuleModel(string Name, string Namespace)
{
    /// <summary>The schema: <c>NetworkModule</c> is <c>network</c>.</summary>
    public string Schema => (Name.EndsWith("Module", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - "Module".Length) : Name).ToLowerInvariant();
}
